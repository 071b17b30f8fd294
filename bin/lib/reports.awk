# Reads Surefire's reports and prints a line for each class and each test that did not simply pass, by tabs:
#   time    <seconds>    <class>
#   failed  <class>#<test>      after every try
#   flaky   <class>#<test>      but passed when it was run again

function attribute(element, name) {
    if (!match(element, "[ \t]" name "=\"[^\"]*\"")) return ""
    element = substr(element, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
    gsub(/&#10;|&#xa;/, " ", element); gsub(/&lt;/, "<", element); gsub(/&gt;/, ">", element)
    gsub(/&quot;/, "\"", element); gsub(/&apos;/, "'", element); gsub(/&amp;/, "\\&", element)
    return element
}

function say(kind) {
    if (!said[FILENAME, test, kind]++) print kind "\t" test
}

FNR == 1 { quoted = 0; test = "" }

{
    # What tests printed is quoted, and may look like anything.
    line = $0; plain = ""
    while (1) {
        if (quoted) {
            if (!(end = index(line, "]]>"))) { line = ""; break }
            line = substr(line, end + 3); quoted = 0
        }
        if (!(begin = index(line, "<![CDATA["))) break
        plain = plain substr(line, 1, begin - 1); line = substr(line, begin + 9); quoted = 1
    }
    plain = plain line
}

plain ~ /<testsuite / {
    seconds = attribute(plain, "time"); gsub(/,/, "", seconds)
    print "time\t" seconds "\t" attribute(plain, "name")
}
match(plain, /<testcase [^>]*>/) {
    element = substr(plain, RSTART, RLENGTH)
    name = attribute(element, "name")
    test = attribute(element, "classname") (name == "" ? "" : "#" name)
}
plain ~ /<(failure|error)[ >\/]/ { say("failed") }
plain ~ /<flaky(Failure|Error)[ >\/]/ { say("flaky") }
