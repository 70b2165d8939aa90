using System.Text.Json.Serialization;

namespace Odoo.Integration.Simulator.Access;

/// <summary>Which sale orders a user may work with.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SaleRights>))]
internal enum SaleRights
{
    /// <summary>Everyone's: the least that a hub can do with.</summary>
    [JsonStringEnumMemberName("all")]
    All,

    /// <summary>Those whose salesperson the user is, or no one.</summary>
    [JsonStringEnumMemberName("own")]
    Own,

    /// <summary>None: an internal user without a sales group.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}
