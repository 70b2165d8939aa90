using System.Text.Json;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;

namespace Odoo.Integration.Erp.Pricing;

/// <summary>A rule of a price list: <c>product.pricelist.item</c>. Amounts are for one of the product's unit.</summary>
/// <param name="Id">Database id; of two that are otherwise alike the newer goes first.</param>
/// <param name="ListId">Its <c>product.pricelist</c>.</param>
/// <param name="Scope">What it is for.</param>
internal sealed record PriceRule(long Id, long ListId, PriceScope Scope)
{
    // price_markup of 18 and on is not read: Odoo keeps it the negative of price_discount.
    public static readonly string[] Fields =
    [
        "pricelist_id", "applied_on", "product_id", "product_tmpl_id", "categ_id", "min_quantity", "date_start", "date_end", "compute_price", "base", "base_pricelist_id",
        "fixed_price", "percent_price", "price_discount", "price_round", "price_surcharge", "price_min_margin", "price_max_margin",
    ];

    /// <summary>The one <c>product.product</c> that it is for.</summary>
    public long? ProductId { get; init; }

    /// <summary>The <c>product.template</c> that it is for.</summary>
    public long? TemplateId { get; init; }

    /// <summary>The <c>product.category</c> that it is for, with all below it.</summary>
    public long? CategoryId { get; init; }

    /// <summary>Least quantity in the product's unit; 0 for any.</summary>
    public decimal MinQuantity { get; init; }

    /// <summary>First second that it is valid at.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Last second that it is valid at.</summary>
    public DateTimeOffset? To { get; init; }

    public PriceMethod Method { get; init; }

    public PriceBase Base { get; init; }

    /// <summary>With <see cref="PriceBase.OtherList"/>: that list.</summary>
    public long? BaseListId { get; init; }

    public decimal FixedPrice { get; init; }

    /// <summary>Of <see cref="PriceMethod.Percentage"/>: percent off; negative adds.</summary>
    public decimal PercentOff { get; init; }

    /// <summary>Of <see cref="PriceMethod.Formula"/>: percent off; negative adds.</summary>
    public decimal Discount { get; init; }

    /// <summary>The price is rounded to a multiple of this; 0: it is not.</summary>
    public decimal Round { get; init; }

    public decimal Surcharge { get; init; }

    /// <summary>Least that the price is above the base; 0: no limit.</summary>
    public decimal MinMargin { get; init; }

    /// <summary>Most that the price is above the base; 0: no limit.</summary>
    public decimal MaxMargin { get; init; }

    /// <summary>A row that was read with the fields of this type.</summary>
    public static PriceRule Read(JsonElement row) => new(row.Id(), row.Reference("pricelist_id") ?? 0, ScopeOf(row.Text("applied_on")))
    {
        ProductId = row.Reference("product_id"), TemplateId = row.Reference("product_tmpl_id"), CategoryId = row.Reference("categ_id"), MinQuantity = row.Number("min_quantity"),
        From = OdooTime.Find(row.Text("date_start")), To = OdooTime.Find(row.Text("date_end")), Method = MethodOf(row.Text("compute_price")), Base = BaseOf(row.Text("base")),
        BaseListId = row.Reference("base_pricelist_id"), FixedPrice = row.Number("fixed_price"), PercentOff = row.Number("percent_price"), Discount = row.Number("price_discount"),
        Round = row.Number("price_round"), Surcharge = row.Number("price_surcharge"), MinMargin = row.Number("price_min_margin"), MaxMargin = row.Number("price_max_margin"),
    };

    private static PriceScope ScopeOf(string? value) => value switch
    {
        "0_product_variant" => PriceScope.Variant,
        "1_product" => PriceScope.Product,
        "2_product_category" => PriceScope.Category,
        _ => PriceScope.All,
    };

    private static PriceMethod MethodOf(string? value) => value switch
    {
        "fixed" => PriceMethod.Fixed,
        "percentage" => PriceMethod.Percentage,
        "formula" => PriceMethod.Formula,
        _ => PriceMethod.Other,
    };

    private static PriceBase BaseOf(string? value) => value switch
    {
        "list_price" => PriceBase.ListPrice,
        "standard_price" => PriceBase.Cost,
        "pricelist" => PriceBase.OtherList,
        _ => PriceBase.Other,
    };
}
