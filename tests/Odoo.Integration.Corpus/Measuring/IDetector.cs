using Odoo.Integration.Orders;

namespace Odoo.Integration.Corpus.Measuring;

/// <summary>Decides on orders one after another, in order of arrival, and remembers them: also cancellations and returns, on which nothing depends.</summary>
public interface IDetector
{
    string Name { get; }

    Detection Decide(Order order);
}
