using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.MasterData;

/// <summary>A look-up could not be made; carries the answer that prevented it. Never leaves this assembly.</summary>
internal sealed class PreventedException(OdooAnswer answer) : Exception("a look-up in Odoo was prevented")
{
    public OdooAnswer Answer { get; } = answer;
}
