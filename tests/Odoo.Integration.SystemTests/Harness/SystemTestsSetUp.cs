using Odoo.Integration.SystemTests.Harness;

namespace Odoo.Integration.SystemTests;

/// <summary>Finds the services once, before any test.</summary>
[SetUpFixture]
public sealed class SystemTestsSetUp
{
    [OneTimeSetUp]
    public Task FindServicesAsync() => RealServices.FindAsync();
}
