using System.CommandLine;
using System.Globalization;
using Odoo.Integration.Store.Review;

namespace Odoo.Integration.Hub.Commands.Quarantine;

/// <summary><c>hub quarantine edit ID</c>.</summary>
internal static class EditCommand
{
    public static Command Create(CommandContext context)
    {
        var customer = new Option<string?>("--customer") { Description = "Your number of the customer" };
        var lines = new Option<string[]>("--line") { Description = "A line's correction: NUMBER:sku=PRODUCT, NUMBER:quantity=12.5 (0 takes the line out); several times for several" };
        lines.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => Read(token.Value) is null))
            {
                result.AddError($"'{token.Value}' is no correction; write 3:sku=P-100 or 3:quantity=12.5");
            }
        });
        var command = new Command("edit", "It goes on as corrected; what came is kept beside it") { customer, lines };
        var options = VerdictOptions.AddTo(command, "edited");
        command.SetAction((parsed, cancellation) => VerdictCommands.RunAsync(context, options, parsed, (_, by) =>
        {
            var changes = (parsed.GetValue(lines) ?? []).Select(static text => Read(text)!).GroupBy(static line => line.Number)
                .Select(static same => new OrderEdit.Line(same.Key, same.LastOrDefault(static line => line.Sku is not null)?.Sku, same.LastOrDefault(static line => line.Quantity is not null)?.Quantity));
            return Task.FromResult<Verdict?>(new Verdict.EditAndRelease(by, options.Note(parsed), new OrderEdit(parsed.GetValue(customer), [.. changes])));
        }, isAtOnce: false, cancellation));
        return command;
    }

    /// <summary>A correction as it is typed; null for anything else.</summary>
    internal static OrderEdit.Line? Read(string text)
    {
        var (colon, equals) = (text.IndexOf(':', StringComparison.Ordinal), text.IndexOf('=', StringComparison.Ordinal));
        if (colon < 1 || equals < colon || equals == text.Length - 1 || !int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var value = text[(equals + 1)..];
        return text[(colon + 1)..equals] switch
        {
            "sku" => new OrderEdit.Line(number, value, null),
            "quantity" when decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quantity) => new OrderEdit.Line(number, null, quantity),
            _ => null,
        };
    }
}
