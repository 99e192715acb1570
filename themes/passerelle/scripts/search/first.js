// Before the search page is drawn: the size of text that the device keeps, and the room of the answers when the address asks.
import { kept, show } from "../reading/size.js";

const size = kept();
if (size) show(size);
if (/[?&][\w-]+=[^&]/.test(location.search)) document.documentElement.classList.add("is-asked");
