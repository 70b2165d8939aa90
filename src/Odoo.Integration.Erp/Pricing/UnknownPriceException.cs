namespace Odoo.Integration.Erp.Pricing;

/// <summary>A price cannot be worked out; the message says why. Never leaves the evaluation.</summary>
internal sealed class UnknownPriceException(string why) : Exception(why);
