using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.UnitTests.Erp;

public sealed class RefusalsTests
{
    [TestCase("odoo.exceptions.UserError", "no", RefusalKind.Business)]
    [TestCase("odoo.exceptions.ValidationError", "no", RefusalKind.Business)]
    [TestCase("odoo.exceptions.MissingError", "Record does not exist or has been deleted.\n(Record: product.product(9,), User: 2)", RefusalKind.Business)]
    [TestCase("odoo.exceptions.MissingError", "Record does not exist or has been deleted.\n(Record: res.users(9999,), User: 9999)", RefusalKind.Configuration)]
    [TestCase("builtins.ValueError", "Invalid field 'nofield'", RefusalKind.Business)]
    [TestCase("builtins.KeyError", "nofield", RefusalKind.Business)]
    [TestCase("psycopg2.IntegrityError", "null value", RefusalKind.Business)]
    [TestCase("odoo.exceptions.AccessDenied", "Access Denied", RefusalKind.Configuration)]
    [TestCase("odoo.exceptions.AccessError", "not allowed", RefusalKind.Configuration)]
    [TestCase("werkzeug.exceptions.NotFound", "404", RefusalKind.Configuration)]
    [TestCase("psycopg2.OperationalError", "FATAL:  database \"nodb\" does not exist\n", RefusalKind.Configuration)]
    [TestCase("psycopg2.OperationalError", "server closed the connection unexpectedly", RefusalKind.Conflict)]
    [TestCase("psycopg2.errors.SerializationFailure", "could not serialize access", RefusalKind.Conflict)]
    [TestCase("psycopg2.InterfaceError", "connection already closed", RefusalKind.Conflict)]
    public void The_name_of_the_exception_tells(string name, string words, RefusalKind kind) => Refusals.KindOf(name, words).ShouldBe(kind);

    [TestCase("could not serialize access due to concurrent update\n", true)]
    [TestCase("deadlock detected\nDETAIL: …", true)]
    [TestCase("No matching record found for external id 'hub.x'", false)]
    public void A_conflict_in_an_answer_of_load_is_known_by_its_text(string words, bool conflict) => Refusals.IsConflict(words).ShouldBe(conflict);
}
