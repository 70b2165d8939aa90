using Odoo.Integration.Corpus.Streams;

namespace Odoo.Integration.Corpus.LookAlikes;

/// <summary>Every way in which a customer's demands resemble an earlier one of it.</summary>
internal static class Resemblances
{
    /// <param name="others">Goods that the rest of a purchase order may name.</param>
    public static IReadOnlyList<Resemblance> All(IReadOnlyList<Goods> others) => [.. Repeats.All, .. new SameDay(others).All, .. AfterAll.All];
}
