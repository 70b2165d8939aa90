using System.Net;
using System.Net.Sockets;

namespace Odoo.Integration.SystemTests.Harness;

/// <summary>
/// Passes connections on to a server, and cuts some of them after the whole request was sent and before its answer: the server
/// goes on, the client does not know. Cuts requests for <c>load</c> alone, where it matters.
/// </summary>
internal sealed class CutConnection : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _server;
    private readonly Task _accepting;
    private int _loads;
    private int _cuts;

    public CutConnection(Uri server)
    {
        _server = server;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _accepting = AcceptAsync();
    }

    public string Address { get; }

    /// <summary>How many of the next answers to <c>load</c> are cut.</summary>
    public int CutAnswers { get; set; }

    /// <summary>Beside that, every n-th answer to <c>load</c>; 0 for none.</summary>
    public int CutEvery { get; set; }

    /// <summary>Answers cut so far.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(PassAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
                open.RemoveAll(static task => task.IsCompleted);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    // One request a connection at a time is all that Odoo does; the next comes after its answer.
    private async Task PassAsync(TcpClient client)
    {
        using var caller = client;
        using var upstream = new TcpClient();
        try
        {
            await upstream.ConnectAsync(_server.Host, _server.Port, _stop.Token);
            var (from, to) = (caller.GetStream(), upstream.GetStream());
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
            var cut = false;
            var answers = Task.Run(
                async () =>
                {
                    var buffer = new byte[64 * 1024];
                    int read;
                    while ((read = await to.ReadAsync(buffer, ended.Token)) > 0)
                    {
                        if (Volatile.Read(ref cut))
                        {
                            // The server has answered, and so has committed; no byte of it goes on.
                            Interlocked.Increment(ref _cuts);
                            caller.Client.Close(0);
                            return;
                        }

                        await from.WriteAsync(buffer.AsMemory(0, read), ended.Token);
                    }

                    caller.Client.Shutdown(SocketShutdown.Send);
                },
                ended.Token);
            var bytes = new byte[64 * 1024];
            int count;
            while ((count = await from.ReadAsync(bytes, ended.Token)) > 0)
            {
                if (IsLoad(bytes.AsSpan(0, count)) && IsToBeCut())
                {
                    Volatile.Write(ref cut, true);
                }

                await to.WriteAsync(bytes.AsMemory(0, count), ended.Token);
            }

            await ended.CancelAsync();
            await answers;
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side has gone: so does the other.
        }
    }

    // The request's line names it in JSON-2, its body in JSON-RPC.
    private static bool IsLoad(ReadOnlySpan<byte> bytes) => bytes.IndexOf("/load HTTP"u8) >= 0 || bytes.IndexOf("\"load\""u8) >= 0;

    private bool IsToBeCut()
    {
        var number = Interlocked.Increment(ref _loads);
        if (CutAnswers > 0)
        {
            CutAnswers--;
            return true;
        }

        return CutEvery > 0 && number % CutEvery == 0;
    }
}
