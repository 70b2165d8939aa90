using Odoo.Integration.Hub.Drop;

namespace Odoo.Integration.UnitTests.Hub;

public sealed class RestingFilesTests
{
    private string _folder = null!;
    private ManualTime _time = null!;
    private RestingFiles _files = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = Directory.CreateTempSubdirectory("hub-resting-").FullName;
        _time = new ManualTime(Given.Now);
        _files = new RestingFiles(_time, TimeSpan.FromSeconds(2));
    }

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_file_is_taken_when_its_size_has_rested()
    {
        Write("a.csv", "1");
        Whole().ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Whole().ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Whole().ShouldBe(["a.csv"]);
    }

    [Test]
    public void A_file_that_grows_is_left_alone()
    {
        Write("a.csv", "1");
        Whole();
        _time.Advance(TimeSpan.FromSeconds(2));
        Write("a.csv", "12");
        Whole().ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(2));
        Whole().ShouldBe(["a.csv"]);
    }

    [Test]
    public void A_done_file_says_that_it_is_whole()
    {
        Write("a.csv", "1");
        Write("a.csv.done", string.Empty);
        Whole().ShouldBe(["a.csv"]);
    }

    [TestCase("a.csv.tmp")]
    [TestCase("a.TMP")]
    [TestCase(".hidden")]
    [TestCase("a.done")]
    public void Some_names_are_never_taken(string name)
    {
        Write(name, "1");
        Whole();
        _time.Advance(TimeSpan.FromDays(1));
        Whole().ShouldBeEmpty();
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private IEnumerable<string?> Whole() => _files.Whole(_folder).Select(Path.GetFileName);
}
