using Odoo.Integration.Corpus.Demands;

namespace Odoo.Integration.Corpus.LookAlikes;

/// <summary>A way in which demands of their own resemble an earlier one.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Weight">How frequent, against the others.</param>
/// <param name="Fits">Whether an order can be followed so.</param>
/// <param name="Follow">The demands that follow; the first may be changed where the trade does so (a blanket order gets a release number).</param>
internal sealed record Resemblance(string Kind, double Weight, Func<Demand, bool> Fits, Func<Demand, Chance, IEnumerable<Demand>> Follow);
