using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Values;

namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Collects the LIN groups of an order, one open at a time.</summary>
internal sealed class EdifactLines(EdifactProfile profile, EdifactElements elements, EdifactParties parties)
{
    private readonly List<EdifactPlacedLine> _lines = [];
    private readonly List<EdifactPlacedLine> _ofOpen = [];
    private EdifactLine? _open;
    private bool _passedOver;

    public EdifactLineNumbers Numbers { get; } = new();

    /// <summary>The canonical lines so far.</summary>
    public IReadOnlyList<EdifactPlacedLine> All => _lines;

    /// <summary>How many LIN segments came.</summary>
    public int Count { get; private set; }

    /// <summary>Of those, how many say what another line consists of.</summary>
    public int SubLines { get; private set; }

    /// <summary>Sum of what the lines order.</summary>
    public decimal Ordered { get; private set; }

    /// <summary>What the lines so far come to; null where one of them has no price.</summary>
    public decimal? Value
    {
        get
        {
            decimal sum = 0;
            foreach (var line in _lines)
            {
                if (line.Line.UnitPrice is not { } price)
                {
                    return null;
                }

                sum += line.Line.Quantity.Value * price.Amount;
            }

            return sum;
        }
    }

    public void Begin(Segment lin, OrderIntent intent)
    {
        Close();
        Count++;
        var isSubLine = EdifactElements.Code(lin, 4, 1) == "1";
        SubLines += isSubLine ? 1 : 0;

        // A cancellation takes the whole order back: what its lines say adds nothing to that.
        _passedOver = isSubLine || intent == OrderIntent.Cancel;
        if (isSubLine && !profile.IgnoreSubLines)
        {
            elements.Refuse(lin, 4, 1, EdifactSyntaxErrors.NotSupportedHere, "a sub-line says what another line consists of, or is ordered in its place",
                "have the partner order lines alone, or set IgnoreSubLines in the channel's profile where sub-lines only describe");
        }
        else if (_lines.Count >= Order.MaxLines)
        {
            elements.Refuse(lin, null, null, EdifactSyntaxErrors.TooManyRepetitions, $"the order has more than {Order.MaxLines} lines", "send it in several orders");
            _passedOver = true;
        }

        if (!_passedOver)
        {
            _open = new EdifactLine(lin, Numbers.Take(EdifactElements.Code(lin, 1, 1)), intent, profile, elements, parties);
        }
    }

    public void Take(Segment segment, EdifactGroups groups, Currency? currency)
    {
        if (!_passedOver)
        {
            _open?.Take(segment, groups, currency);
        }
    }

    /// <summary>The line that is open has come to its end.</summary>
    public void Close()
    {
        if (_open is null)
        {
            return;
        }

        Ordered += _open.Ordered ?? 0;
        _ofOpen.Clear();
        _open.Finish(Numbers, _ofOpen);
        _lines.AddRange(_ofOpen);
        _open = null;
    }
}
