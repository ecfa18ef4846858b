"""What a plan says of itself, with a finding for everything that it leaves open or that was read from evidence.

front         the lines before the first chapter, the page's frame, the end
pieces        a line as the lines that a printed document has
lines         what a single line may be: title, prose, heading, page's button
page          what a page sets around a headline: its trail, column, links, the site's name
rows          a frame of two rows: labels, and their values below
frame         文号, 成文日期, 发布机构 around a document
notices       the headline of the notice that sends a plan out
candidates    what stands like a title
titles, numbers, issuers, dates, periods, status
letters       what the letters of a number say
organs        names of issuers, and where several are cut
reports       reports to a congress
places        the division or zone that words begin with
zones         what is the name of a zone
spoken        the division or zone that a text speaks of as itself
jurisdiction  whose plan it is, by all of these
given         front matter, and what the caller gave
beside        what plans.toml beside a file says of it
finding       all of it, with the findings
"""
