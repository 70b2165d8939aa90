using System.Text.Json;

namespace Odoo.Integration.UnitTests.Simulator;

/// <summary>Reads what <c>load</c> answered.</summary>
internal static class LoadAnswer
{
    public static long[] Ids(this JsonElement answer) => [.. answer.GetProperty("ids").EnumerateArray().Select(static id => id.GetInt64())];

    /// <summary>The messages, as record number and words.</summary>
    public static (int Record, string Words)[] Messages(this JsonElement answer) =>
        [.. answer.GetProperty("messages").EnumerateArray().Select(static message => (message.GetProperty("record").GetInt32(), message.GetProperty("message").GetString()!))];

    public static string Words(this JsonElement answer) => answer.Messages().ShouldHaveSingleItem().Words;
}
