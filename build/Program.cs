using Build;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

var outcome = new RunOutcome();
return outcome.ExitCode(new CakeHost()
    .ConfigureServices(services => services.AddSingleton(outcome))
    .UseContext<BuildContext>()
    .UseLifetime<BuildLifetime>()
    .Run(args));
