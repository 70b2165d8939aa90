using Microsoft.Extensions.Options;
using Odoo.Integration.Erp.Servers;
using Odoo.Integration.Hub.Mappings;
using Odoo.Integration.Hub.Servers;
using Odoo.Integration.Hub.Waking;
using Odoo.Integration.Store.Submission;

namespace Odoo.Integration.Hub.Submission;

/// <summary>Makes the submission of each server.</summary>
internal sealed class ServerSubmissionFactory(
    SubmissionStore store, OdooServers servers, OrderMapping mapping, ServerGate gate, SubmissionSignal signal, Patience patience, IOptions<SubmissionOptions> options, TimeProvider time, ILoggerFactory logs)
{
    public ServerSubmission For(OdooServer server) => new(server, servers, store, mapping, gate, signal, patience, options.Value, time, logs.CreateLogger<ServerSubmission>());
}
