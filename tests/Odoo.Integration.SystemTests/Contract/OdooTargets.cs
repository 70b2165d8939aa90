using System.Collections;
using Odoo.Integration.Erp;

namespace Odoo.Integration.SystemTests.Contract;

/// <summary>
/// What the contract is held against: the real server when the environment names one (<c>tests/run --odoo</c>), else the simulator in
/// each of its guises.
/// </summary>
internal sealed class OdooTargets : IEnumerable
{
    private const string SimulatorKey = "simulator";

    public IEnumerator GetEnumerator()
    {
        if (OdooTarget.OfEnvironment() is { } real)
        {
            yield return new TestFixtureData(real).SetArgDisplayNames(real.Name);
            yield break;
        }

        yield return Simulated("simulator-14", OdooTransport.JsonRpc);
        yield return Simulated("simulator-19", OdooTransport.JsonRpc);
        yield return Simulated("simulator-19", OdooTransport.Json2);
    }

    // The address is known when the fixture has started it.
    private static TestFixtureData Simulated(string name, OdooTransport transport) =>
        new TestFixtureData(new OdooTarget(name, string.Empty, "test", "admin", SimulatorKey + "-admin", "hub_bot", SimulatorKey, transport)).SetArgDisplayNames(name, transport.ToString());
}
