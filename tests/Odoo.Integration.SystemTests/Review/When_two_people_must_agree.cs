using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Orders;
using Odoo.Integration.Store.Review;
using Odoo.Integration.SystemTests.Harness;
using static Odoo.Integration.SystemTests.Review.ReviewGiven;

namespace Odoo.Integration.SystemTests.Review;

public sealed class When_two_people_must_agree
{
    // The order is worth 7 × 1.25.
    private static readonly ReviewTerms Two = Window with { TwoPeopleAbove = 8.74m };

    [Test]
    public async Task The_first_proposes_and_another_person_carries_it_out()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (_, copy) = await HeldAsync(world);
        (await DecideAsync(world, copy, new Verdict.Release("user:anna", null), Two)).ShouldBe(new ReviewResult.Proposed(null));
        (await StateAsync(world, copy)).ShouldBe("quarantined");
        (await world.Tools.GetRequiredService<CaseNotes>().ProposalAsync(copy, CancellationToken.None)).ShouldNotBeNull().Actor.ShouldBe("user:anna");
        (await DecideAsync(world, copy, new Verdict.Release("user:anna", null), Two)).ShouldBe(new ReviewResult.NeedsAnother());
        (await DecideAsync(world, copy, new Verdict.Reject("user:ben", null), Two)).ShouldBe(new ReviewResult.Proposed("user:anna"));
        (await DecideAsync(world, copy, new Verdict.Release("user:carl", null), Two)).ShouldBe(new ReviewResult.Proposed("user:ben"));
        (await DecideAsync(world, copy, new Verdict.Release("user:anna", null), Two)).ShouldBe(new ReviewResult.Done(OrderState.Cleared));
        (await world.Tools.GetRequiredService<CaseNotes>().ProposalAsync(copy, CancellationToken.None)).ShouldBeNull();

        // Taken back, both are asked again.
        await UndoAsync(world, copy);
        (await DecideAsync(world, copy, new Verdict.Release("user:anna", null), Two)).ShouldBe(new ReviewResult.Proposed(null));
    }

    [Test]
    public async Task Up_to_the_value_one_is_enough()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (_, copy) = await HeldAsync(world);
        (await DecideAsync(world, copy, new Verdict.Release("user:anna", null), Window with { TwoPeopleAbove = 8.75m })).ShouldBe(new ReviewResult.Done(OrderState.Cleared));
    }

    [Test]
    public async Task Two_who_correct_it_differently_do_not_agree()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (_, copy) = await HeldAsync(world);
        (await DecideAsync(world, copy, Corrected("user:anna", 30), Two)).ShouldBe(new ReviewResult.Proposed(null));
        (await DecideAsync(world, copy, Corrected("user:ben", 3000), Two)).ShouldBe(new ReviewResult.Proposed("user:anna"));
        (await StateAsync(world, copy)).ShouldBe("quarantined");
        (await DecideAsync(world, copy, Corrected("user:anna", 3000.00m), Two)).ShouldBe(new ReviewResult.Done(OrderState.Cleared));
    }

    [Test]
    public async Task A_correction_beyond_the_value_needs_two_though_what_came_did_not()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (_, copy) = await HeldAsync(world);
        (await DecideAsync(world, copy, Corrected("user:anna", 3000), Window with { TwoPeopleAbove = 100 })).ShouldBe(new ReviewResult.Proposed(null));
    }

    [Test]
    public async Task A_key_that_was_mapped_frees_it_without_a_second_person()
    {
        await using var world = await World.CreateAsync(startHub: false);
        var (_, copy) = await HeldAsync(world);
        (await DecideAsync(world, copy, new Verdict.Mended("user:anna", null), Two)).ShouldBe(new ReviewResult.Done(OrderState.Cleared));
    }

    private static Verdict.EditAndRelease Corrected(string actor, decimal quantity) => new(actor, null, new OrderEdit(null, [new(1, null, quantity)]));
}
