using Odoo.Integration.Orders.Problems;

namespace Odoo.Integration.Hub.Delivering;

/// <summary>What became of a payload.</summary>
public sealed class DeliveryReport
{
    /// <summary>Most problems kept for the person who sent it.</summary>
    public const int MaxProblems = 200;

    private readonly List<Problem> _problems = [];

    public int Accepted { get; private set; }

    public int Duplicates { get; private set; }

    /// <summary>Held because key or number was used before with other content.</summary>
    public int Conflicts { get; private set; }

    public int Refused { get; private set; }

    /// <summary>No orders, on purpose.</summary>
    public int PassedOver { get; private set; }

    public long ProblemCount { get; private set; }

    public IReadOnlyList<Problem> Problems => _problems;

    public int Found => Accepted + Duplicates + Conflicts + Refused + PassedOver;

    internal void Add(IReadOnlyList<Problem> problems)
    {
        ProblemCount += problems.Count;
        _problems.AddRange(problems.Take(MaxProblems - _problems.Count));
    }

    internal void Count(Store.Intake.IntakeOutcome outcome)
    {
        switch (outcome)
        {
            case Store.Intake.IntakeOutcome.Accepted:
                Accepted++;
                break;
            case Store.Intake.IntakeOutcome.Duplicate:
                Duplicates++;
                break;
            case Store.Intake.IntakeOutcome.Conflict:
                Conflicts++;
                break;
            case Store.Intake.IntakeOutcome.PassedOver:
                PassedOver++;
                break;
            default:
                Refused++;
                break;
        }
    }
}
