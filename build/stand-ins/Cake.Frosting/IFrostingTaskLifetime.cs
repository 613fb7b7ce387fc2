namespace Cake.Frosting;

/// <summary>What frames each task.</summary>
public interface IFrostingTaskLifetime : IFrostingTaskSetup, IFrostingTaskTeardown;
