using Odoo.Integration.Hub.Commands;

return await HubCommandLine.RunAsync(args, Console.Out, Console.Error);
