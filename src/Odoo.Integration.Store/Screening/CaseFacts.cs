using Odoo.Integration.Dedupe;
using Odoo.Integration.Dedupe.Blocking;
using Odoo.Integration.Dedupe.History;
using Odoo.Integration.Dedupe.Profiles;

namespace Odoo.Integration.Store.Screening;

/// <summary>Everything that a decision rests on, as it is in the database while the keys are held.</summary>
/// <param name="Held">The order.</param>
/// <param name="Fingerprint">Of its content, as intake stored it.</param>
/// <param name="Profile">What is compared of it, with its customer's other names.</param>
/// <param name="Keys">The keys that it is found by from now on.</param>
/// <param name="NewLinks">Names that it is the first to carry together.</param>
/// <param name="ConflictsWith">The order whose key or number it has, where that is in the index.</param>
/// <param name="Candidates">Earlier orders that share a key.</param>
/// <param name="CapReached">Whether a key has more of them than the policy compares.</param>
/// <param name="Shares">How common its products are.</param>
internal sealed record CaseFacts(
    HeldOrder Held, byte[] Fingerprint, OrderProfile Profile, IReadOnlyList<BlockingKey> Keys, IReadOnlyList<(string Name, string Other)> NewLinks, OrderProfile? ConflictsWith,
    IReadOnlyList<Candidate> Candidates, bool CapReached, ProductShares Shares);
