namespace Odoo.Integration.Simulator.Access;

/// <summary>What a user may do with a model's records.</summary>
internal enum Operation
{
    Read,
    Create,
    Write,
    Unlink,
}
