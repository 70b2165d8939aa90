using Microsoft.Extensions.Configuration;
using Odoo.Integration.Channels;

namespace Odoo.Integration.UnitTests.Channels;

/// <summary>What the binder of this .NET throws, and what a person is told of it: a new .NET may word it otherwise.</summary>
public sealed class SettingTroubleTests
{
    [TestCase("Header", "yes", "write true or false")]
    [TestCase("MayHeader", "yes", "write true or false")]
    [TestCase("Rows", "many", "write a whole number, at most 2147483647")]
    [TestCase("Rows", "2147483648", "write a whole number, at most 2147483647")]
    [TestCase("Rows", "1.5", "write a whole number, at most 2147483647")]
    [TestCase("MayCompany", "ACME", "write a whole number, at most 9223372036854775807")]
    [TestCase("Seconds", "1,5", "write a number, with a point before its decimals")]
    [TestCase("MayPercent", "2 %", "write a number, with a point before its decimals")]
    [TestCase("Kind", "Third", "write one of First, Second")]
    [TestCase("MayKind", "Third", "write one of First, Second")]
    [TestCase("Part:Depth", "deep", "write a whole number, at most 2147483647")]
    [TestCase("Parts:1:Depth", "deep", "write a whole number, at most 2147483647")]
    [TestCase("Lengths:line.sku", "long", "write a whole number, at most 2147483647")]
    [TestCase("Rows", "'2' at 'once'\nor twice", "write a whole number, at most 2147483647")]
    public void A_value_that_cannot_be_read_is_named_with_its_key_and_what_it_takes(string key, string value, string words) =>
        Trouble((key, value)).ShouldBe(new SettingTrouble("Profile:" + key, $"'{value}' does not do here; {words}"));

    [Test]
    public void A_value_of_a_kind_that_is_not_known_here_is_told_in_the_converters_own_words()
    {
        var trouble = Trouble(("At", "noon"));
        trouble.Key.ShouldBe("Profile:At");
        trouble.Words.ShouldStartWith("'noon' does not do here; noon is not a valid value");
    }

    [TestCase("Rwos", "Header, Kind, Lengths, MayCompany, MayHeader, MayKind, MayPercent, Part, Parts, Rows, Seconds")]
    [TestCase("Part:Dept", "Depth")]
    [TestCase("Parts:0:Dept", "Depth")]
    public void A_setting_that_does_not_exist_is_named_with_those_that_do(string key, string there)
    {
        var trouble = Trouble((key, "3"), ("Parts:1:Depth", "3"));
        trouble.Key.ShouldBe("Profile:" + key);
        trouble.Words.Replace("At, ", string.Empty, StringComparison.Ordinal).ShouldBe("there is no such setting; there are " + there);
    }

    [Test]
    public void Of_several_places_with_the_same_misspelling_none_is_named() =>
        Trouble(("Parts:0:Dept", "3"), ("Parts:1:Dept", "3")).ShouldBe(new SettingTrouble("Profile", "in one of its sections there is no setting 'Dept'; there are Depth"));

    [Test]
    public void What_the_binder_says_otherwise_is_passed_on() =>
        SettingTrouble.Of(Given.Profile(), typeof(Options), new InvalidOperationException("it broke")).ShouldBe(new SettingTrouble("Profile", "it broke"));

    private static SettingTrouble Trouble(params (string, string)[] settings)
    {
        var section = Given.Profile(settings);
        var wrong = Should.Throw<InvalidOperationException>(() => section.Get<Options>(static binder => binder.ErrorOnUnknownConfiguration = true));
        return SettingTrouble.Of(section, typeof(Options), wrong);
    }

    internal enum Kinds
    {
        First,
        Second,
    }

    internal sealed class Options
    {
        public bool Header { get; set; }

        public bool? MayHeader { get; set; }

        public int Rows { get; set; }

        public long? MayCompany { get; set; }

        public double Seconds { get; set; }

        public decimal? MayPercent { get; set; }

        public Kinds Kind { get; set; }

        public Kinds? MayKind { get; set; }

        public TimeOnly At { get; set; }

        public Section Part { get; set; } = new();

        public List<Section> Parts { get; set; } = [];

        public Dictionary<string, int> Lengths { get; set; } = [];
    }

    internal sealed class Section
    {
        public int Depth { get; set; }
    }
}
