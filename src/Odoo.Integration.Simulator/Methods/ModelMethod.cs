using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Methods;

/// <summary>A method that can be called on a model.</summary>
/// <param name="Parameters">Names of its parameters; those it cannot do without end in <c>*</c>. That of records has their <c>ids</c> first.</param>
/// <param name="Run">Does the work; null answers nothing, as Python's None does.</param>
internal sealed record ModelMethod(string[] Parameters, Func<RecordEditor, Model, CallArguments, object?> Run)
{
    /// <summary>Whether it is about records, and not about the model as a whole.</summary>
    public bool IsOfRecords => Parameters is ["ids*", ..];

    /// <summary>Whether it answers with records; JSON-2 gives those as a list always.</summary>
    public bool GivesRecords { get; init; }

    /// <summary>The method that takes what this one has no parameter for; null where there is none.</summary>
    public string? PassesOnTo { get; init; }
}
