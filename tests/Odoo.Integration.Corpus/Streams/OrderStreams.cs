namespace Odoo.Integration.Corpus.Streams;

/// <summary>The real streams, read once. They stand beside the repository, in <c>../shared/data/orders</c>, and are no part of it.</summary>
public sealed class OrderStreams
{
    private OrderStreams(IReadOnlyList<StreamOrder> orders) => Orders = orders;

    public IReadOnlyList<StreamOrder> Orders { get; }

    /// <summary>Reads them; null where the folder is absent.</summary>
    public static OrderStreams? Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var orders = Path.Combine(folder.FullName, "shared", "data", "orders");
            if (Directory.Exists(orders))
            {
                return new OrderStreams([.. OnlineRetail.Read(orders), .. AdventureWorks.Read(orders)]);
            }
        }

        return null;
    }
}
