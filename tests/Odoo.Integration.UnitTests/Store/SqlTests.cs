using System.Runtime.CompilerServices;
using Odoo.Integration.Store;

namespace Odoo.Integration.UnitTests.Store;

public sealed class SqlTests
{
    private static IEnumerable<Type> Types => typeof(StoreRegistration).Assembly.GetTypes().Where(static type => !type.ContainsGenericParameters);

    /// <summary>A type reads its statements when it is first used: one that was left behind in another folder would show in production.</summary>
    [TestCaseSource(nameof(Types))]
    public void Every_statement_that_a_type_names_stands_in_its_folder(Type type) => Should.NotThrow(() => RuntimeHelpers.RunClassConstructor(type.TypeHandle));
}
