// Reads frames from a file, one a line, and tells a field of each msg.
using System;
using System.IO;
using System.Linq;
using Models;
using Newtonsoft.Json;

public static class EventsDecode
{
    // An object, or a text that holds the object.
    private static T Decode<T>(object msg)
    {
        var text = msg as string ?? JsonConvert.SerializeObject(msg);
        return JsonConvert.DeserializeObject<T>(text);
    }

    private static void Tell(string line)
    {
        if (JsonConvert.DeserializeAnonymousType(line, new { type = 0 }).type == 30012)
        {
            var frame = JsonConvert.DeserializeObject<CallEndedFrame>(line);
            CallEndDetails ended = Decode<CallEndDetails>((object)frame.Msg);
            Console.WriteLine("{0} {1} {2} {3}",
                frame.Type, ended.CallFrom, ended.TalkDuration, (object)ended.Status);
            return;
        }
        var changed = JsonConvert.DeserializeObject<CallStateChangedFrame>(line);
        CallState state = Decode<CallState>((object)changed.Msg);
        var caller = state.Members.First(each => each.Extension != null).Extension;
        Console.WriteLine("{0} {1} {2}",
            changed.Type, caller.Number, (object)caller.MemberStatus);
    }

    public static void Main(string[] arguments)
    {
        foreach (var line in File.ReadLines(arguments[0])) Tell(line);
    }
}
