import "./gereed.js";
