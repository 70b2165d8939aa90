using System.Text.Json;
using System.Text.Json.Serialization;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Records;

/// <summary>Writes records: false for nothing, <c>[id, name]</c> for a many2one.</summary>
internal sealed class RecordListConverter : JsonConverter<RecordList>
{
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");

    public override RecordList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("records are only written");

    public override void Write(Utf8JsonWriter writer, RecordList value, JsonSerializerOptions options)
    {
        var names = value.Fields.Select(static field => JsonEncodedText.Encode(field.Name)).ToArray();
        writer.WriteStartArray();
        foreach (var row in value.Rows)
        {
            writer.WriteStartObject();
            writer.WriteNumber(Id, row.Id);
            for (var at = 0; at < names.Length; at++)
            {
                writer.WritePropertyName(names[at]);
                Write(writer, value.State, value.Fields[at], value.State.ValueOf(row, value.Fields[at]));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, DatabaseState state, Field field, object? value)
    {
        switch (value)
        {
            case long id when field.Kind == FieldKind.Many2One:
                writer.WriteStartArray();
                writer.WriteNumberValue(id);
                writer.WriteStringValue(state.DisplayName(state.Registry.Get(field.Relation!), id));
                writer.WriteEndArray();
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case DateTime time:
                writer.WriteStringValue(OdooTime.Write(time));
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case long[] ids:
                JsonSerializer.Serialize(writer, field.Kind == FieldKind.One2Many ? InOrder(state, state.Registry.Get(field.Relation!), ids) : ids);
                break;
            case null when field.Kind is FieldKind.Integer or FieldKind.Float or FieldKind.Monetary:
                writer.WriteNumberValue(0);
                break;
            case null when field.Kind == FieldKind.Many2Many:
                writer.WriteStartArray();
                writer.WriteEndArray();
                break;
            default:
                writer.WriteBooleanValue(false);
                break;
        }
    }

    private static long[] InOrder(DatabaseState state, Model model, long[] ids) =>
        [.. SortTerm.Sort(state, SortTerm.Parse(state.Registry, model, model.Order), ids.Select(id => state.Find(model, id)!)).Select(static row => row.Id)];
}
