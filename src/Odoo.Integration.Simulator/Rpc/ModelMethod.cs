using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;

namespace Odoo.Integration.Simulator.Rpc;

/// <summary>A method that can be called on a model.</summary>
/// <param name="Parameters">Names of its parameters; those it cannot do without end in <c>*</c>.</param>
/// <param name="Run">Does the work; null answers nothing, as Python's None does.</param>
internal sealed record ModelMethod(string[] Parameters, Func<RecordEditor, Model, CallArguments, object?> Run);
