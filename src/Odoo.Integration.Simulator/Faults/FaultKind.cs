using System.Text.Json.Serialization;

namespace Odoo.Integration.Simulator.Faults;

/// <summary>What is made to go wrong with a call.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
internal enum FaultKind
{
    /// <summary>The call waits between its reading and its commit.</summary>
    [JsonStringEnumMemberName("delay")]
    Delay,

    /// <summary>It is done, and the connection is cut without a byte of answer.</summary>
    [JsonStringEnumMemberName("commit-then-drop")]
    CommitThenDrop,

    /// <summary>Nothing is done, and the connection is cut without a byte of answer.</summary>
    [JsonStringEnumMemberName("drop-before-commit")]
    DropBeforeCommit,

    /// <summary>It is done, and a gateway answers with its page.</summary>
    [JsonStringEnumMemberName("http-502-after-commit")]
    Http502AfterCommit,

    /// <summary>Nothing is done; Odoo's page for when PostgreSQL is down.</summary>
    [JsonStringEnumMemberName("http-500-html")]
    Http500Html,

    /// <summary>It is undone as if it had met another transaction; <c>load</c> says so in a message.</summary>
    [JsonStringEnumMemberName("serialization-failure")]
    SerializationFailure,

    /// <summary>Nothing is done; the key is refused.</summary>
    [JsonStringEnumMemberName("access-denied")]
    AccessDenied,

    /// <summary>It is undone by a rule of the trade; <c>load</c> says so in a message.</summary>
    [JsonStringEnumMemberName("user-error")]
    UserError,
}
