using System.Text;
using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Json;

namespace Odoo.Integration.Corpus;

/// <summary>Writes a corpus as JSON Lines of canonical orders, and the truth beside it as CSV.</summary>
public static class CorpusFiles
{
    /// <summary>The labels' file of an orders' file.</summary>
    public static string LabelsOf(string file) => Path.ChangeExtension(file, ".labels.csv");

    public static void Write(IReadOnlyList<LabelledOrder> corpus, string file)
    {
        using (var orders = File.Create(file))
        {
            foreach (var labelled in corpus)
            {
                orders.Write(OrderJson.Write(labelled.Order));
                orders.WriteByte((byte)'\n');
            }
        }

        using var labels = new StreamWriter(LabelsOf(file), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        labels.WriteLine("id,channel,externalId,part,label,kind,demand,duplicateOf,resembles");
        foreach (var labelled in corpus)
        {
            var (order, part, label, kind, demand, duplicateOf, resembles) = labelled;
            labels.WriteLine($"{labelled.Id},{order.Channel},{order.ExternalId},{Names.Of(part)},{Names.Of(label)},{kind},{demand},{duplicateOf},{resembles}");
        }
    }
}
