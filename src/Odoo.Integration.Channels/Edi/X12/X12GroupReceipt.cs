namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>The verdict on one functional group: AK1 to AK9.</summary>
internal sealed class X12GroupReceipt(X12Group group)
{
    public const int NotSupported = 1;
    public const int VersionNotSupported = 2;
    public const int TrailerMissing = 3;
    public const int ControlNumbersDiffer = 4;
    public const int CountDiffers = 5;

    private readonly List<X12SetReceipt> _sets = [];

    public X12Group Group { get; } = group;

    /// <summary>The sets that are named.</summary>
    public IReadOnlyList<X12SetReceipt> Sets => _sets;

    /// <summary>AK902: how many sets GE01 says; those received where it says nothing.</summary>
    public int Included { get; private set; }

    /// <summary>AK903.</summary>
    public int Received { get; private set; }

    /// <summary>AK904.</summary>
    public int Accepted { get; private set; }

    /// <summary>AK905, data element 716; 0 for none.</summary>
    public int Error { get; private set; }

    /// <summary>AK901, data element 715: rejected, partially accepted, accepted with errors noted, accepted.</summary>
    public string Code => Accepted == 0 && Received > 0 ? "R" : Accepted < Received ? "P" : Error is NotSupported or VersionNotSupported ? "R" : Error > 0 || _hasNotes ? "E" : "A";

    private bool _hasNotes;

    public void Add(X12SetReceipt set, bool isNamed)
    {
        Received++;
        Accepted += set.Code == "R" ? 0 : 1;
        _hasNotes |= set.Code == "E";
        if (isNamed)
        {
            _sets.Add(set);
        }
    }

    public void Blame(int error) => Error = Error == 0 ? error : Error;

    public void Close(int included) => Included = included;
}
