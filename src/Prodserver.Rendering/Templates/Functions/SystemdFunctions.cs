using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.Systemd;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary><c>systemd.…</c>: the quoters for unit files.</summary>
internal static class SystemdFunctions
{
    public static ScriptObject Create() => new()
    {
        ["exec"] = new TemplateFunction(1, ["command"], Exec),
        ["env"] = new TemplateFunction(1, ["variable"], Environment),
        ["path"] = TemplateFunction.OfText(UnitPath.Quote),
        ["word"] = TemplateFunction.OfText(UnitWord.Quote),
        ["words"] = new TemplateFunction(1, ["list"], Words),
        ["user"] = TemplateFunction.OfText(UserName.Quote),
        ["text"] = TemplateFunction.OfText(UnitText.Quote),
        ["unit"] = TemplateFunction.OfText(UnitName.Quote),
        ["seconds"] = new TemplateFunction(1, ["number"], call => call.Write(Seconds.Quote(call.Number(0)), new QuotedValue("", "the number of seconds"))),
    };

    private static Quoted Exec(FunctionCall call)
    {
        var command = call.Command(0);
        var words = new string[command.Arguments.Count + 1];
        words[0] = call.Part(ExecStart.Executable(command.Executable), new QuotedValue(command.Executable, $"the program '{Comment.Quote(command.Executable)}'"));
        for (var i = 0; i < command.Arguments.Count; i++)
        {
            var value = call.TextOf(command.Arguments[i]);
            words[i + 1] = call.Part(ExecStart.Argument(value.Text), value);
        }

        return call.Write(UnitLine.Check(string.Join(' ', words)), new QuotedValue("", "the command"));
    }

    private static Quoted Environment(FunctionCall call)
    {
        var variable = call.Variable(0);
        return call.Write(EnvironmentAssignment.Quote(variable.Name, variable.Value), call.Text(0));
    }

    private static Quoted Words(FunctionCall call)
    {
        var words = call.List(0).Select(call.TextOf).Select(value => call.Part(UnitWord.Quote(value.Text), value)).ToList();
        return words.Count > 0
            ? call.Write(UnitLine.Check(string.Join(' ', words)), new QuotedValue("", "the list"))
            : call.Write(new Refusal(TextFindings.Empty, "is empty, which clears what stood before", "leave the field out"), new QuotedValue("", "the list"));
    }
}
