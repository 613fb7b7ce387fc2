using Cake.Core.Tooling;

namespace Cake.Docker;

/// <summary>What the options of all commands have in common.</summary>
public abstract class AutoToolSettings : ToolSettings;
