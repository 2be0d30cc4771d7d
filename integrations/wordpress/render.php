<?php
/**
 * The element in a page.
 *
 * @package Gereed
 */

namespace Gereed;

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of the block, with the width and the classes that were chosen in the editor.
 *
 * @param mixed $given What was set.
 * @return string HTML.
 */
function render_block( $given ) {
	return notice( wrong( $given ) ) . element( $given, ' ' . get_block_wrapper_attributes() );
}

/**
 * The HTML of the shortcode.
 *
 * @param mixed $given What was set.
 * @return string HTML.
 */
function render_shortcode( $given ) {
	return notice( wrong( $given ), unknown( $given ) ) . element( $given );
}

/**
 * The HTML of the element.
 *
 * The site's name and its privacy page are used where nothing else is set.
 *
 * @param mixed  $given What was set on the block or in the shortcode.
 * @param string $html  Attributes that WordPress adds, as HTML.
 * @return string HTML.
 */
function element( $given, $html = '' ) {
	wp_enqueue_script( SCRIPT );
	if ( ! wp_style_is( SCRIPT ) ) {
		wp_add_inline_style( SCRIPT, style() );
		wp_enqueue_style( SCRIPT );
	}
	foreach ( valid( $given ) + defaults() as $name => $value ) {
		$html .= true === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return "<gereed-check$html></gereed-check>";
}

/**
 * What the site itself knows.
 *
 * @return array<string, string>
 */
function defaults() {
	return array_filter(
		array(
			'sender'      => get_bloginfo( 'name', 'raw' ),
			'privacy-url' => get_privacy_policy_url(),
		)
	);
}
