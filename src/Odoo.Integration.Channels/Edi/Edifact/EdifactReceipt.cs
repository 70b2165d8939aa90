namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>
/// Collects what a CONTRL message is to say of one interchange, in bounded memory: the first thousand sound messages are named, the
/// others are acknowledged by the interchange's own action 7, which is for all that is not rejected by name.
/// </summary>
internal sealed class EdifactReceipt(EdifactInterchange interchange)
{
    /// <summary>Most sound messages that are named.</summary>
    public const int MaxAccepted = 1_000;

    /// <summary>Most rejected messages; past that the interchange is rejected as a whole, and sent again as a whole.</summary>
    public const int MaxRejected = 10_000;

    private const int MaxFaults = 10_000;

    private readonly List<Group> _groups = [new Group(null, [], null)];
    private int _accepted;
    private int _rejected;
    private int _faults;
    private bool _receipts;
    private bool _others;

    /// <summary>An error of a service segment: its code, the segment's tag and the element that is meant, from 1.</summary>
    public sealed record EnvelopeError(string Code, string Tag, int? Element = null, int? Component = null);

    /// <summary>What becomes of a message.</summary>
    public sealed record Entry(EdifactMessageHead Head, bool Rejected, EnvelopeError? Error, IReadOnlyList<EdifactFault> Faults);

    /// <summary>A group, its messages and its error; the first, without a head, stands for the interchange itself.</summary>
    public sealed record Group(EdifactGroupHead? Head, List<Entry> Entries, EnvelopeError? Error);

    public EdifactInterchange Interchange => interchange;

    /// <summary>The interchange's own error, the first that was found.</summary>
    public EnvelopeError? Error { get; private set; }

    /// <summary>Whether nothing of the interchange was read, or too much of it was rejected to be named.</summary>
    public bool RejectedWhole { get; private set; }

    /// <summary>Whether the interchange holds nothing but receipts, which are not answered.</summary>
    public bool OnlyReceipts => _receipts && !_others;

    public IReadOnlyList<Group> Groups => _groups;

    /// <summary>A message begins.</summary>
    public void See(EdifactMessage message) => (_receipts, _others) = (_receipts || message.IsReceipt, _others || !message.IsReceipt);

    /// <summary>Nothing of the interchange is read.</summary>
    public void Reject(EnvelopeError error) => (Error, RejectedWhole) = (error, true);

    /// <summary>The interchange is damaged; what is whole in it was read.</summary>
    public void Note(EnvelopeError error) => Error ??= error;

    public void BeginGroup(EdifactGroupHead head)
    {
        // A group of which nothing is to be said takes no place.
        if (_groups.Count > 1 && _groups[^1] is { Entries.Count: 0, Error: null })
        {
            _groups.RemoveAt(_groups.Count - 1);
        }

        if (_groups.Count <= MaxRejected)
        {
            _groups.Add(new Group(head.IsWhole ? head : null, [], null));
        }
    }

    public void NoteGroup(EnvelopeError error) => _groups[^1] = _groups[^1] with { Error = _groups[^1].Error ?? error };

    public void Accept(EdifactMessage message)
    {
        if (_accepted++ < MaxAccepted)
        {
            _groups[^1].Entries.Add(new Entry(message.Head, Rejected: false, null, []));
        }
    }

    /// <summary>A message is not taken.</summary>
    /// <param name="message">Which.</param>
    /// <param name="error">Of its service segments, or null.</param>
    /// <param name="faults">Of its own segments.</param>
    public void Reject(EdifactMessage message, EnvelopeError? error, IReadOnlyList<EdifactFault> faults)
    {
        if (_rejected++ >= MaxRejected)
        {
            RejectedWhole = true;
            Error ??= new EnvelopeError(EdifactSyntaxErrors.Unspecified, "UNB");
            return;
        }

        // A message that UNH does not name can be rejected in no other way than by the interchange's error.
        if (!message.Head.IsWhole)
        {
            Note(new EnvelopeError(EdifactSyntaxErrors.Missing, "UNH"));
            return;
        }

        var kept = _faults + faults.Count <= MaxFaults ? faults : [];
        _faults += kept.Count;
        _groups[^1].Entries.Add(new Entry(message.Head, Rejected: true, error ?? (kept.Count < faults.Count ? new EnvelopeError(EdifactSyntaxErrors.Unspecified, "UNH") : null), kept));
    }
}
