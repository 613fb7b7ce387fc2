using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.Docker;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary><c>docker.…</c>: the quoters for Dockerfiles.</summary>
internal static class DockerFunctions
{
    public static ScriptObject Create() => new()
    {
        ["exec"] = new TemplateFunction(1, ["command"], Exec),
        ["json"] = new TemplateFunction(1, ["list"], Json),
        ["env"] = new TemplateFunction(1, ["variable"], Environment),
        ["copy"] = new TemplateFunction(2, ["source", "destination"], Copy),
        ["workdir"] = TemplateFunction.OfText(WorkdirInstruction.Quote),
        ["label"] = new TemplateFunction(2, ["name", "value"], Label),
        ["user"] = TemplateFunction.OfText(UserInstruction.Quote),
        ["image"] = TemplateFunction.OfText(ImageReference.Quote),
        ["word"] = TemplateFunction.OfText(DockerWord.Quote),
    };

    private static Quoted Exec(FunctionCall call)
    {
        var command = call.Command(0);
        var program = new QuotedValue(command.Executable, $"the program '{Comment.Quote(command.Executable)}'");
        var words = command.Arguments.Select(argument => call.TextOf(argument));
        return Array(call, [call.Part(ExecForm.Executable(program.Text), program), .. words.Select(word => call.Part(ExecForm.Word(word.Text), word))]);
    }

    private static Quoted Json(FunctionCall call) =>
        Array(call, [.. call.List(0).Select(call.TextOf).Select(word => call.Part(ExecForm.Word(word.Text), word))]);

    private static Quoted Array(FunctionCall call, string[] words) =>
        call.Write(DockerfileLine.Check($"[{string.Join(", ", words)}]"), new QuotedValue("", "the command"));

    private static Quoted Environment(FunctionCall call)
    {
        var variable = call.Variable(0);
        return call.Write(EnvInstruction.Quote(variable.Name, variable.Value), call.Text(0));
    }

    private static Quoted Copy(FunctionCall call)
    {
        var (source, destination) = (call.Text(0), call.Text(1));
        return call.Write(CopyInstruction.Quote(source.Text, destination.Text), source);
    }

    private static Quoted Label(FunctionCall call)
    {
        var (name, value) = (call.Text(0), call.Text(1));
        return call.Write(LabelInstruction.Quote(name.Text, value.Text), name);
    }
}
