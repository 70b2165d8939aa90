using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Faults;
using Odoo.Integration.Simulator.Loading;
using Odoo.Integration.Simulator.Methods;
using Odoo.Integration.Simulator.Models;
using Odoo.Integration.Simulator.Records;
using Odoo.Integration.Simulator.Storage;

namespace Odoo.Integration.Simulator.Calls;

/// <summary>Runs methods of models, each call in its transaction, however the call came in.</summary>
internal sealed class ModelCalls(OdooDatabase database, ModelMethods methods, SimulatorOptions options, TimeProvider time)
{
    // Far beyond what a test makes collide: a limit, not a behaviour.
    private const int MostTries = 1000;

    private const string OnlyLanguage = "en_US";

    /// <summary>A method of a model; null where there is none.</summary>
    /// <exception cref="OdooError">It is private.</exception>
    public ModelMethod? Find(Model model, string method) => methods.Find(model.Name, method);

    /// <param name="model">The model called.</param>
    /// <param name="method">Its method.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="context">Who calls, and Odoo's <c>context</c>.</param>
    /// <param name="fault">What is to go wrong; null for nothing. Faults of the connection are not its concern.</param>
    /// <exception cref="OdooError">The answer is an error.</exception>
    public Task<object?> RunAsync(Model model, ModelMethod method, CallArguments arguments, CallContext context, Fault? fault) => (fault, context.Language) switch
    {
        ({ Kind: FaultKind.AccessDenied }, _) => throw OdooError.Denied(),
        (_, not (null or OnlyLanguage)) when options.Odoo == OdooVersion.V19 => throw OdooError.Business($"Invalid language code: {context.Language}"),
        _ => RunAsync(transaction => method.Run(new RecordEditor(transaction, context), model, arguments), fault),
    };

    // load catches what other methods throw, and answers with a message.
    private static Dictionary<string, object?> Refuse(object? result, OdooError error) => result is LoadResult load ? load.Failing(error).ToJson() : throw error;

    private async Task<object?> RunAsync(Func<Transaction, object?> work, Fault? fault)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var transaction = database.Begin();
            var result = work(transaction);
            if (tries == 0)
            {
                await WaitAsync(transaction, fault);
            }

            if (fault?.Kind is FaultKind.SerializationFailure or FaultKind.UserError)
            {
                return Refuse(result, fault.Kind == FaultKind.UserError ? OdooError.Business("Simulated refusal") : OdooError.Conflict());
            }

            // Odoo does a call again when it met another one; load is the exception and answers.
            switch (database.Commit(transaction))
            {
                case CommitOutcome.Committed:
                    return result is LoadResult done ? done.ToJson() : result;
                case CommitOutcome.KeysTaken taken when result is LoadResult refused:
                    return refused.Conflicting(taken.Keys).ToJson();
            }
        }

        throw OdooError.Conflict();
    }

    private async Task WaitAsync(Transaction transaction, Fault? fault)
    {
        var wait = (transaction.Changes.IsEmpty ? TimeSpan.Zero : options.Latency) + (fault?.Kind == FaultKind.Delay ? fault.Delay : TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time);
        }
    }
}
