// Reads frames from a file, one a line, and tells a field of each msg.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import models.CallEndDetails;
import models.CallEndedFrame;
import models.CallExtension;
import models.CallMember;
import models.CallState;
import models.CallStateChangedFrame;

public class EventsDecode {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  // An object, or a text that holds the object.
  private static <T> T decode(Object msg, Class<T> kind) throws Exception {
    return msg instanceof String text
        ? MAPPER.readValue(text, kind)
        : MAPPER.convertValue(msg, kind);
  }

  private static void tell(String line) throws Exception {
    JsonNode number = MAPPER.readTree(line).get("type");
    if (number.asInt() == 30012) {
      CallEndedFrame frame = MAPPER.readValue(line, CallEndedFrame.class);
      CallEndDetails ended = decode(frame.getMsg(), CallEndDetails.class);
      System.out.println(frame.getType() + " " + ended.getCallFrom() + " "
          + ended.getTalkDuration() + " " + ended.getStatus());
      return;
    }
    CallStateChangedFrame frame = MAPPER.readValue(line, CallStateChangedFrame.class);
    CallState state = decode(frame.getMsg(), CallState.class);
    for (CallMember member : state.getMembers()) {
      CallExtension extension = member.getExtension();
      if (extension != null) {
        System.out.println(frame.getType() + " " + extension.getNumber() + " "
            + extension.getMemberStatus());
        return;
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    for (String line : Files.readAllLines(Path.of(arguments[0]))) tell(line);
  }
}
