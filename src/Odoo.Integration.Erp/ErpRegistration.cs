using Microsoft.Extensions.DependencyInjection;
using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Rpc;
using Odoo.Integration.Erp.SaleOrders;

namespace Odoo.Integration.Erp;

/// <summary>Registers the way to Odoo. Options come from <see cref="OdooOptions"/>, the clock from <see cref="TimeProvider"/>.</summary>
public static class ErpRegistration
{
    public static IServiceCollection AddErp(this IServiceCollection services)
    {
        services.AddSingleton<OdooClient>();
        services.AddSingleton<MasterDataReader>();
        services.AddSingleton<SaleOrderWriter>();
        return services;
    }
}
