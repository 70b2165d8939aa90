namespace Odoo.Integration.Corpus;

/// <summary>Half of the customers: weights are set on one, numbers reported on the other.</summary>
public enum CorpusPart
{
    Tune,
    Report,
}
