using Odoo.Integration.Simulator.Errors;
using Odoo.Integration.Simulator.Faults;

namespace Odoo.Integration.Simulator.Calls;

/// <summary>Counts the calls, and lets the faults have their say.</summary>
internal sealed class FaultyCalls(FaultRules faults, CallCounts counts)
{
    /// <param name="model">The model called, or the service.</param>
    /// <param name="method">The method called.</param>
    /// <param name="work">Does the call with the fault that befalls it, if any.</param>
    public async Task<CallReply> RunAsync(string model, string method, Func<Fault?, Task<object?>> work)
    {
        counts.Called(model, method);
        var fault = faults.Next(model, method);
        if (fault is not null)
        {
            counts.Failed(fault.Kind);
        }

        return fault?.Kind switch
        {
            FaultKind.DropBeforeCommit => new CallReply.Silence(),
            FaultKind.Http500Html => HtmlPages.ServerError,
            _ => Spoil(await AnswerAsync(() => work(fault)), fault),
        };
    }

    /// <summary>Does the work; an error of Odoo's becomes the answer.</summary>
    public static async Task<CallReply> AnswerAsync(Func<Task<object?>> work)
    {
        try
        {
            return new CallReply.Result(await work());
        }
        catch (OdooError error)
        {
            return new CallReply.Failure(error);
        }
        catch (Exception misshapen) when (misshapen is InvalidOperationException or FormatException or OverflowException)
        {
            // An argument of another shape or size than the method takes; Odoo's words for these are not worth having.
            return new CallReply.Failure(OdooError.Python("TypeError", misshapen.Message));
        }
    }

    private static CallReply Spoil(CallReply reply, Fault? fault) => fault?.Kind switch
    {
        FaultKind.CommitThenDrop => new CallReply.Silence(),
        FaultKind.Http502AfterCommit => HtmlPages.BadGateway,
        _ => reply,
    };
}
