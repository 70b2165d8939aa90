namespace Odoo.Integration.Simulator;

/// <summary>The releases of Odoo that the simulator can be.</summary>
internal enum OdooVersion
{
    V14 = 14,
    V19 = 19,
}
