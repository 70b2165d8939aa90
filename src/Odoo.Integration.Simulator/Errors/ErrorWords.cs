using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Errors;

/// <summary>How a release words what others word otherwise.</summary>
internal abstract class ErrorWords
{
    public abstract OdooError NoField(Model model, string field);

    /// <param name="model">The model searched.</param>
    /// <param name="field">The field that it does not have.</param>
    /// <param name="leaf">The leaf, as Python writes it.</param>
    public abstract OdooError NoFieldInDomain(Model model, string field, string leaf);

    public abstract OdooError NoColumn(string column);

    public abstract OdooError NoMethod(string model, string method);

    public abstract OdooError PrivateMethod(string model, string method);

    public abstract OdooError Required(Model model, Field field);

    /// <summary>A record that another one refers to cannot go.</summary>
    public abstract OdooError StillUsed(Model by, Field field);

    /// <summary>A key that is taken.</summary>
    /// <param name="state">What is there.</param>
    /// <param name="owner">The record that has it.</param>
    /// <param name="constraint">Name of PostgreSQL's constraint or index.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="key">The values.</param>
    public abstract OdooError Duplicate(DatabaseState state, Row owner, string constraint, string columns, string key);

    /// <summary>A check of PostgreSQL's.</summary>
    /// <param name="model">Whose table it is on.</param>
    /// <param name="constraint">Its name.</param>
    /// <param name="message">What Odoo says of it, where it says more than the name.</param>
    /// <param name="failingRow">The row, as PostgreSQL writes it.</param>
    public abstract OdooError Check(Model model, string constraint, string message, string failingRow);

    /// <summary>A record of one company that refers to one of another.</summary>
    public abstract OdooError OtherCompany(DatabaseState state, Row record, Row company, Field field, Row other);

    /// <summary>A record rule that keeps a user from a record.</summary>
    /// <param name="state">What is there.</param>
    /// <param name="record">The record.</param>
    /// <param name="user">The user.</param>
    /// <param name="rule">Name of the rule; null for one that Odoo does not name.</param>
    /// <param name="isOfCompanies">Whether Odoo sees that it is about companies.</param>
    public abstract OdooError Forbidden(DatabaseState state, Row record, Row user, string? rule, bool isOfCompanies);

    public abstract OdooError ConfirmedLine();

    /// <summary>What <c>load</c> says of a record that could not be stored: its words, the field they are about, and more.</summary>
    public abstract (string Words, string? Field, object? MoreInfo) InLoad(Model model, OdooError error);

    /// <summary>What <c>load</c> says where a name is that of many.</summary>
    /// <param name="name">The name.</param>
    /// <param name="label">Label of the record's field.</param>
    /// <param name="path">Label of the field itself.</param>
    /// <param name="count">How many.</param>
    public abstract string ManyMatches(string name, string label, string path, int count);

    protected static OdooError Constraint(Model model, string constraint, string message, string failingRow) => OdooError.Invalid(
        message, $"new row for relation \"{model.Table}\" violates check constraint \"{constraint}\"\nDETAIL:  Failing row contains ({failingRow}).\n");

    protected static string Unknown(OdooError error) =>
        $"Unknown error during import: <class '{error.Name.Replace("builtins.", null, StringComparison.Ordinal)}'>: {error.Message}";
}
