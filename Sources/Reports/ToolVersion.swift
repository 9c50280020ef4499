/// The version of the tool, which reports name.
package let toolVersion = "0.1.0"
