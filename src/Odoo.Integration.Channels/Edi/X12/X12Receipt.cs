namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>
/// Collects while an interchange is read what its acknowledgement says: of each group but those of acknowledgements a 997, and the TA1
/// that ISA14 asks for. Sets beyond a number are counted and not named.
/// </summary>
internal sealed class X12Receipt(X12Interchange interchange)
{
    /// <summary>Most sets that are named one by one; AK9 counts the others.</summary>
    public const int MaxSets = 10_000;

    /// <summary>Most faults of all sets together.</summary>
    public const int MaxFaults = 5000;

    private readonly List<X12GroupReceipt> _groups = [];
    private int _sets;
    private int _faults;

    public X12Interchange Interchange { get; } = interchange;

    public IReadOnlyList<X12GroupReceipt> Groups => _groups;

    /// <summary>TA105, data element I18; 0 where the interchange's envelope is sound.</summary>
    public int InterchangeError { get; private set; }

    /// <summary>Whether all of it is rejected, TA104 R.</summary>
    public bool IsRejected { get; private set; }

    /// <summary>Whether anything is to be answered, and it is known to whom.</summary>
    public bool IsDue => (_groups.Count > 0 || Interchange.WantsReceipt) && Interchange is { Sender.Length: > 0, Receiver.Length: > 0, SenderQualifier.Length: > 0, ReceiverQualifier.Length: > 0 };

    /// <summary>Begins a group; an acknowledgement is not acknowledged.</summary>
    public X12GroupReceipt? Open(X12Group group)
    {
        if (group.FunctionalId == "FA" || _groups.Count >= MaxSets)
        {
            return null;
        }

        _groups.Add(new X12GroupReceipt(group));
        return _groups[^1];
    }

    /// <summary>Says how a set of a group ended.</summary>
    /// <param name="group">Null for a group that is not acknowledged.</param>
    /// <param name="set">The set.</param>
    /// <param name="error">AK502, data element 718, of its envelope; 0 where that is sound.</param>
    public void Add(X12GroupReceipt? group, X12Set set, int error)
    {
        if (group is null)
        {
            return;
        }

        var faults = set.Elements.Faults.Take(MaxFaults - _faults).ToArray();
        var verdict = new X12SetReceipt(set.Head.Type, set.Head.ControlNumber, error > 0 ? error : !set.IsSupported ? X12SetReceipt.NotSupported : 0, set.Elements.BreaksStandard, faults);
        _faults += faults.Length;
        group.Add(verdict, isNamed: _sets++ < MaxSets);
    }

    /// <summary>All of it is rejected as a test that is not read here (I18 020, invalid test indicator).</summary>
    public void RejectTest()
    {
        const int testIndicator = 20;
        Blame(testIndicator);
        IsRejected = true;
    }

    public void Blame(int error) => InterchangeError = InterchangeError == 0 ? error : InterchangeError;
}
