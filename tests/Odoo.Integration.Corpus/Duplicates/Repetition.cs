using Odoo.Integration.Corpus.Demands;

namespace Odoo.Integration.Corpus.Duplicates;

/// <summary>A way in which one demand arrives twice.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Weight">How frequent, against the others.</param>
/// <param name="Fits">Whether the order can arrive twice this way.</param>
/// <param name="Repeat">The second arrival.</param>
internal sealed record Repetition(string Kind, double Weight, Func<Draft, bool> Fits, Func<Draft, Chance, Draft> Repeat);
