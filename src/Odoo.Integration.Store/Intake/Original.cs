using Odoo.Integration.Orders;
using Odoo.Integration.Orders.Identity;

namespace Odoo.Integration.Store.Intake;

/// <summary>An order that stands under a wanted order's key (<paramref name="ByKey"/>) or under its number.</summary>
internal sealed record Original(Guid Id, ContentFingerprint Fingerprint, OrderState State, DateTimeOffset ReceivedAt, bool IsConflict, bool ByKey);
