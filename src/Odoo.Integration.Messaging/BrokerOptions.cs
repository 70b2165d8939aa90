namespace Odoo.Integration.Messaging;

/// <summary>RabbitMQ: section <c>Broker</c>.</summary>
public sealed class BrokerOptions
{
    public const string Section = "Broker";

    /// <summary>Address with user, password and virtual host: <c>amqp://user:password@host:5672/vhost</c>. A secret. Required.</summary>
    public string Uri { get; set; } = string.Empty;

    /// <summary>Put before the names of exchanges and queues, for several hubs on one virtual host. Default: none.</summary>
    public string Prefix { get; set; } = string.Empty;

    /// <summary>Messages this process holds unacknowledged for each queue. Default: 32; 1 to 1000.</summary>
    public int Prefetch { get; set; } = 32;

    /// <summary>Messages of a queue that this process works on at once. Default: 8; 1 to 256.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>Longest to wait for the broker's confirm of a message, in seconds. Default: 10; 1 to 300.</summary>
    public int ConfirmSeconds { get; set; } = 10;
}
