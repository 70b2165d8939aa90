using System.Text;
using Odoo.Integration.Hub.Delivering;

namespace Odoo.Integration.Hub.Drop;

/// <summary>What the person who dropped a file reads in <c>NAME.problem.txt</c>.</summary>
internal static class ProblemText
{
    public static string Of(string name, DeliveryReport report)
    {
        var text = new StringBuilder();
        var taken = report.Accepted + report.Duplicates + report.Conflicts;
        text.AppendLine(taken == 0
            ? $"{name}: nothing in this file could be taken."
            : $"{name}: {taken} of {report.Found} could be taken; {report.Refused} could not and did not go on.");
        text.AppendLine();
        foreach (var problem in report.Problems)
        {
            text.AppendLine(problem.Position.Length == 0 ? $"{name}: {problem.What}; {problem.Remedy}" : $"{name}:{problem.Position}: {problem.What}; {problem.Remedy}");
        }

        if (report.ProblemCount > report.Problems.Count)
        {
            text.AppendLine($"… and {report.ProblemCount - report.Problems.Count} more.");
        }

        text.AppendLine();
        text.AppendLine("Mend this and drop the file again, as a whole: what was taken already is known by its content and is not taken twice.");
        return text.ToString();
    }
}
