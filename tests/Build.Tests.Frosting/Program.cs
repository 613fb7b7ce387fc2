// A small program with a task for each thing that a user of Cake.Frosting can see; the tests run it as a user would.
using Build.Tests.Frosting;
using Cake.Frosting;

return new CakeHost()
    .UseContext<Kitchen>()
    .UseLifetime<Day>()
    .UseTaskLifetime<Turn>()
    .Run(args);
