// What ical.js reads in calendars: node instants.mjs < a list of files, one a line > one JSON array, an array of events a file.
import { readFileSync } from "node:fs";
import ICAL from "../browser/node_modules/ical.js/dist/ical.js";

/** @param {string} file */
const read = (file) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => new ICAL.Timezone(zone));
  /** @param {ICAL.Component} event @param {string} name */
  const instant = (event, name) => {
    const property = event.getFirstProperty(name);
    const time = property.getFirstValue();
    if (time.isDate) return time.toString();
    const tzid = property.getParameter("tzid");
    const zone = tzid ? zones.find((zone) => zone.tzid === tzid) : ICAL.Timezone.utcTimezone;
    if (!zone) throw new Error(`${file}: no zone ${tzid}`);
    time.zone = zone;
    return new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");
  };
  return calendar.getAllSubcomponents("vevent").map((event) => ({
    uid: event.getFirstPropertyValue("uid"),
    start: instant(event, "dtstart"),
    end: instant(event, "dtend"),
    sequence: event.getFirstPropertyValue("sequence"),
    status: event.getFirstPropertyValue("status"),
    title: event.getFirstPropertyValue("summary"),
    text: event.getFirstPropertyValue("description"),
  }));
};

const files = readFileSync(0, "utf8").split("\n").filter(Boolean);
process.stdout.write(JSON.stringify(files.map(read)));
