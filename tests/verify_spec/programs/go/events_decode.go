// Reads frames from a file, one a line, and tells a field of each msg.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"

	"events/models"
)

// decode reads an object, or a text that holds the object.
func decode(msg json.RawMessage, into any) error {
	var text string
	if json.Unmarshal(msg, &text) == nil {
		msg = json.RawMessage(text)
	}
	return json.Unmarshal(msg, into)
}

func tell(line []byte) error {
	var kind struct{ Type int }
	if err := json.Unmarshal(line, &kind); err != nil {
		return err
	}
	if kind.Type == 30012 {
		var frame models.CallEndedFrame
		var ended models.CallEndDetails
		if err := json.Unmarshal(line, &frame); err != nil {
			return err
		}
		if err := decode(*frame.Msg, &ended); err != nil {
			return err
		}
		fmt.Println(frame.ReservedType, ended.CallFrom, ended.TalkDuration, *ended.Status)
		return nil
	}
	var frame models.CallStateChangedFrame
	var state models.CallState
	if err := json.Unmarshal(line, &frame); err != nil {
		return err
	}
	if err := decode(*frame.Msg, &state); err != nil {
		return err
	}
	for _, member := range state.Members {
		if member.Extension != nil {
			fmt.Println(frame.ReservedType, member.Extension.Number, *member.Extension.MemberStatus)
			break
		}
	}
	return nil
}

func main() {
	file, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if err := tell(lines.Bytes()); err != nil {
			log.Fatal(err)
		}
	}
}
