using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.MasterData;

/// <summary>What came of looking something up: the values, or the answer that prevented it.</summary>
internal abstract record LookUp<T>
{
    private LookUp()
    {
    }

    public sealed record Found(T Value) : LookUp<T>;

    public sealed record Prevented(OdooAnswer Answer) : LookUp<T>;
}
